// Made by `npm run build:ptx` from sources of the stamp bc9b040f3581558a4821091c68054e41.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry unpack_blocks(
	.param .align 8 .b8 unpack_blocks_param_0[32]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<4>;
	.reg .b16 	%rs<3>;
	.reg .b32 	%r<12>;
	.reg .b64 	%rd<23>;
	mov.u32 	%r5, %ctaid.x;
	shl.b32 	%r6, %r5, 7;
	mov.u32 	%r7, %tid.x;
	or.b32  	%r1, %r6, %r7;
	ld.param.u32 	%r8, [unpack_blocks_param_0+24];
	setp.ge.s32 	%p1, %r1, %r8;
	@%p1 bra 	$L__BB0_3;
	mov.b64 	%rd4, unpack_blocks_param_0;
	mov.u64 	%rd1, %rd4;
	ld.param.u64 	%rd5, [%rd1];
	cvta.to.global.u64 	%rd6, %rd5;
	cvt.u64.u32 	%rd7, %r1;
	ld.param.u32 	%r2, [%rd1+28];
	add.s32 	%r10, %r2, 1;
	cvt.s64.s32 	%rd8, %r10;
	mul.lo.s64 	%rd9, %rd8, %rd7;
	shl.b64 	%rd10, %rd9, 1;
	add.s64 	%rd2, %rd6, %rd10;
	ld.param.u64 	%rd11, [%rd1+8];
	cvta.to.global.u64 	%rd12, %rd11;
	cvt.s64.s32 	%rd13, %r2;
	mul.lo.s64 	%rd14, %rd13, %rd7;
	shl.b64 	%rd15, %rd14, 1;
	add.s64 	%rd3, %rd12, %rd15;
	ld.global.u16 	%rs1, [%rd2];
	ld.param.u64 	%rd16, [%rd1+16];
	cvta.to.global.u64 	%rd17, %rd16;
	mul.wide.u32 	%rd18, %r1, 2;
	add.s64 	%rd19, %rd17, %rd18;
	st.global.u16 	[%rd19], %rs1;
	setp.lt.s32 	%p2, %r2, 1;
	mov.b32 	%r11, 0;
	@%p2 bra 	$L__BB0_3;
$L__BB0_2:
	.pragma "nounroll";
	add.s32 	%r4, %r11, 1;
	mul.wide.u32 	%rd20, %r11, 2;
	add.s64 	%rd21, %rd2, %rd20;
	ld.global.u16 	%rs2, [%rd21+2];
	add.s64 	%rd22, %rd3, %rd20;
	st.global.u16 	[%rd22], %rs2;
	setp.ne.s32 	%p3, %r4, %r2;
	mov.u32 	%r11, %r4;
	@%p3 bra 	$L__BB0_2;
$L__BB0_3:
	ret;
}
`;
