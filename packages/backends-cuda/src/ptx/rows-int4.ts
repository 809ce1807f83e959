// Made by `npm run build:ptx` from sources of the stamp 41eda627175868c2656fbb0e5ce31efa.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry gather_int4(
	.param .align 8 .b8 gather_int4_param_0[40]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<6>;
	.reg .b16 	%rs<2>;
	.reg .b32 	%r<21>;
	.reg .f32 	%f<7>;
	.reg .b64 	%rd<34>;
	mov.u32 	%r4, %ctaid.x;
	shl.b32 	%r5, %r4, 7;
	mov.u32 	%r1, %tid.x;
	or.b32  	%r2, %r5, %r1;
	ld.param.u32 	%r6, [gather_int4_param_0+36];
	setp.ge.s32 	%p1, %r2, %r6;
	@%p1 bra 	$L__BB0_4;
	mov.b64 	%rd5, gather_int4_param_0;
	mov.u64 	%rd1, %rd5;
	ld.param.u64 	%rd6, [gather_int4_param_0+16];
	cvta.to.global.u64 	%rd7, %rd6;
	mov.u32 	%r3, %ctaid.y;
	cvt.u64.u32 	%rd2, %r3;
	mul.wide.u32 	%rd8, %r3, 4;
	add.s64 	%rd9, %rd7, %rd8;
	ld.global.u32 	%rd3, [%rd9];
	cvt.s64.s32 	%rd4, %r6;
	cvt.u32.u64 	%r7, %rd3;
	setp.gt.s32 	%p2, %r7, -1;
	ld.param.u32 	%r8, [%rd1+32];
	setp.lt.s32 	%p3, %r7, %r8;
	and.pred  	%p4, %p2, %p3;
	mov.f32 	%f6, 0f00000000;
	@!%p4 bra 	$L__BB0_3;
	bra.uni 	$L__BB0_2;
$L__BB0_2:
	cvt.u32.u64 	%r10, %rd4;
	ld.param.u64 	%rd11, [%rd1];
	cvta.to.global.u64 	%rd12, %rd11;
	ld.param.u64 	%rd13, [%rd1+8];
	cvta.to.global.u64 	%rd14, %rd13;
	add.s32 	%r11, %r10, 31;
	shr.u32 	%r12, %r11, 5;
	cvt.u64.u32 	%rd15, %r12;
	mul.lo.s64 	%rd16, %rd15, %rd3;
	shr.u32 	%r13, %r2, 5;
	cvt.u64.u32 	%rd17, %r13;
	add.s64 	%rd18, %rd16, %rd17;
	shl.b64 	%rd19, %rd18, 4;
	and.b32  	%r14, %r1, 15;
	cvt.u64.u32 	%rd20, %r14;
	or.b64  	%rd21, %rd19, %rd20;
	add.s64 	%rd22, %rd12, %rd21;
	ld.global.u8 	%r15, [%rd22];
	shl.b64 	%rd23, %rd16, 1;
	add.s64 	%rd24, %rd14, %rd23;
	mul.wide.u32 	%rd25, %r13, 2;
	add.s64 	%rd26, %rd24, %rd25;
	ld.global.u16 	%rs1, [%rd26];
	cvt.f32.f16 %f4, %rs1;
	and.b32  	%r16, %r1, 16;
	setp.eq.s32 	%p5, %r16, 0;
	shr.u32 	%r17, %r15, 4;
	and.b32  	%r18, %r15, 15;
	selp.b32 	%r19, %r18, %r17, %p5;
	add.s32 	%r20, %r19, -8;
	cvt.rn.f32.s32 	%f5, %r20;
	mul.rn.f32 	%f6, %f4, %f5;
$L__BB0_3:
	ld.param.u64 	%rd27, [%rd1+24];
	cvta.to.global.u64 	%rd28, %rd27;
	mul.lo.s64 	%rd29, %rd4, %rd2;
	shl.b64 	%rd30, %rd29, 2;
	add.s64 	%rd31, %rd28, %rd30;
	mul.wide.u32 	%rd32, %r2, 4;
	add.s64 	%rd33, %rd31, %rd32;
	st.global.f32 	[%rd33], %f6;
$L__BB0_4:
	ret;
}
`;
