// Made by `npm run build:ptx` from sources of the stamp 0f622d0cb800459a46fce4fb38fea4b6.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry gather_int8(
	.param .align 8 .b8 gather_int8_param_0[40]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<5>;
	.reg .b16 	%rs<3>;
	.reg .b32 	%r<14>;
	.reg .f32 	%f<7>;
	.reg .b64 	%rd<35>;
	mov.u32 	%r3, %ctaid.x;
	shl.b32 	%r4, %r3, 7;
	mov.u32 	%r5, %tid.x;
	or.b32  	%r1, %r4, %r5;
	ld.param.u32 	%r6, [gather_int8_param_0+36];
	setp.ge.s32 	%p1, %r1, %r6;
	@%p1 bra 	$L__BB0_5;
	mov.b64 	%rd8, gather_int8_param_0;
	mov.u64 	%rd1, %rd8;
	ld.param.u64 	%rd9, [gather_int8_param_0+16];
	cvta.to.global.u64 	%rd10, %rd9;
	mov.u32 	%r2, %ctaid.y;
	cvt.u64.u32 	%rd2, %r2;
	mul.wide.u32 	%rd11, %r2, 4;
	add.s64 	%rd12, %rd10, %rd11;
	ld.global.u32 	%rd3, [%rd12];
	cvt.s64.s32 	%rd4, %r6;
	cvt.u32.u64 	%r7, %rd3;
	setp.gt.s32 	%p2, %r7, -1;
	ld.param.u32 	%r8, [%rd1+32];
	setp.lt.s32 	%p3, %r7, %r8;
	and.pred  	%p4, %p2, %p3;
	@%p4 bra 	$L__BB0_3;
	bra.uni 	$L__BB0_2;
$L__BB0_3:
	cvt.u32.u64 	%r10, %rd4;
	ld.param.u64 	%rd14, [%rd1];
	cvta.to.global.u64 	%rd15, %rd14;
	ld.param.u64 	%rd16, [%rd1+8];
	cvta.to.global.u64 	%rd17, %rd16;
	add.s32 	%r11, %r10, 31;
	shr.u32 	%r12, %r11, 5;
	cvt.u64.u32 	%rd18, %r12;
	mul.lo.s64 	%rd19, %rd18, %rd3;
	shr.u32 	%r13, %r1, 5;
	shl.b64 	%rd20, %rd19, 1;
	add.s64 	%rd21, %rd17, %rd20;
	mul.wide.u32 	%rd22, %r13, 2;
	add.s64 	%rd23, %rd21, %rd22;
	ld.global.u16 	%rs1, [%rd23];
	cvt.f32.f16 %f4, %rs1;
	shl.b64 	%rd24, %rd19, 5;
	cvt.u64.u32 	%rd34, %r1;
	add.s64 	%rd25, %rd15, %rd24;
	add.s64 	%rd26, %rd25, %rd34;
	ld.global.s8 	%rs2, [%rd26];
	cvt.rn.f32.s16 	%f5, %rs2;
	mul.rn.f32 	%f6, %f4, %f5;
	bra.uni 	$L__BB0_4;
$L__BB0_2:
	cvt.u64.u32 	%rd34, %r1;
	mov.f32 	%f6, 0f00000000;
$L__BB0_4:
	ld.param.u64 	%rd27, [%rd1+24];
	cvta.to.global.u64 	%rd28, %rd27;
	mul.lo.s64 	%rd29, %rd4, %rd2;
	shl.b64 	%rd30, %rd29, 2;
	add.s64 	%rd31, %rd28, %rd30;
	shl.b64 	%rd32, %rd34, 2;
	add.s64 	%rd33, %rd31, %rd32;
	st.global.f32 	[%rd33], %f6;
$L__BB0_5:
	ret;
}
`;
